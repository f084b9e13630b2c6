import { startServer } from '../../shared/start-server.js';
import { sampleBot } from './sample-bot.js';

// `node --import tsx examples/backends/webhook-bot/bot/main.ts`
//   PORT            default 8791
//   ALLOWED_ORIGIN  origin of the page, where that is another one, such as http://localhost:8787

startServer(sampleBot({ allowedOrigin: process.env['ALLOWED_ORIGIN'] || null }), 'Sample bot', '/webhook', 8791);
