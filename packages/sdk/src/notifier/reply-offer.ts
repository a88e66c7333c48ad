/** How a recipient answers one message: by its code, by a button, or on its page. */
export interface ReplyOffer {
  /** The one-time code that answers this message, for a recipient who types it. */
  readonly code: string;
  /** Answers at a touch; empty where the channel takes no answers. */
  readonly choices: readonly ReplyChoice[];
  /** The words of a second button beside the first choice: its token comes back in an event that `declines`. */
  readonly decline?: { readonly label: string };
  /** A page on which the recipient answers, where the deployment serves one. Also in the text. */
  readonly link?: ReplyLink;
}

export interface ReplyLink {
  readonly url: string;
  /** Takes the report on: a `POST` of these words to the same address, as `application/x-www-form-urlencoded`. */
  readonly take: { readonly body: string; readonly label: string };
  /** Declines, in the same way. */
  readonly decline?: { readonly body: string; readonly label: string };
}

export interface ReplyChoice {
  readonly type: 'take';
  /**
   * Goes back with the answer.
   * Bound to this message: 1 to 60 of `a-z` and `0-9`, so that a button that declines has room beside it in 64 bytes.
   */
  readonly token: string;
  readonly label: string;
  /** The key of a telephone. */
  readonly digit: string;
}
