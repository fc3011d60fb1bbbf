/** Work went on with what the user has deleted meanwhile. It ends there, as it should. */
export class DeletedError extends Error {
  constructor() {
    super('everything was deleted meanwhile');
  }
}
