/** An approved template of category Utility: two values in its text, and one quick reply. */
export interface WhatsappTemplate {
  readonly name: string;
  /** As it was approved: `id`, `en`, `en_US`. */
  readonly language: string;
}
