import type { Delivery } from '../../transports/delivery.js';
import type { Change } from '../change.js';

/** Tells a backend of what happened. Where everything is answered in the page there is nobody to tell. */
export function deliver(change: Change, delivery: Delivery | null): void {
  if (change.snapshot.transport === 'remote') change.ask({ type: 'deliver', delivery });
}
