/** An approved template of category Utility: two values in its text, and a quick reply. */
export interface WhatsappTemplate {
  readonly name: string;
  /** As it was approved: `id`, `en`, `en_US`. */
  readonly language: string;
  /** True for one that was approved with a second quick reply, which declines. */
  readonly declines?: boolean;
}
