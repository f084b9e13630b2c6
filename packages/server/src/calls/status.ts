import type { StatusReply, StatusRequest } from '@madoguchi/client/protocol';
import { serviceStateAt } from '../rules/service-state.js';
import { contentOf } from './content-of.js';
import type { Service } from './service.js';

/** What the service can do at the moment. It asks nobody, so that it is told while the database is down, too. */
export function status(service: Service, { contentId }: StatusRequest): StatusReply {
  contentOf(service, contentId);
  return serviceStateAt(service.state(), service.now());
}
