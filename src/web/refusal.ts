/** A request that the server does not take, whatever it asks for; the error handler words it by its status. */
export class Refusal extends Error {
  readonly status: 403 | 405 | 414 | 429;
  constructor(status: Refusal['status']) {
    super(`refused with ${status}`);
    this.name = 'Refusal';
    this.status = status;
  }
}
