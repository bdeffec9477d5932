import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(400));
const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written like 2024-05-31, 2024-05 or 2024'),
);

const Channel = v.strictObject({
  kind: v.picklist(['tel', 'sms', 'whatsapp', 'web']),
  /** What is dialled or opened: digits, or an https address. */
  dial: v.pipe(v.string(), v.regex(/^(\+?[0-9]{2,15}|https:\/\/[^\s]+)$/)),
  display: Text,
});
export type Channel = v.InferOutput<typeof Channel>;

const Service = v.strictObject({
  name: Text,
  purpose: Text,
  audience: Text,
  /** Empty where the source did not say. */
  hours: v.nullable(Text),
  channels: v.pipe(v.array(Channel), v.minLength(1)),
  /** Where the number was read, and how old that page is. */
  source: Text,
  sourceDate: v.nullable(Day),
  /** When a person last called or checked the service's own page; null: nobody has. */
  verifiedOn: v.nullable(Day),
});
export type Service = v.InferOutput<typeof Service>;

/** What is known of a student's duties in one country: general education, with where it was read. */
const Obligation = v.strictObject({ text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(600)), source: Text });
export type Obligation = v.InferOutput<typeof Obligation>;

/** Where to turn in one country, nearest help first. */
export const SupportContacts = v.strictObject({
  country: v.pipe(v.string(), v.regex(/^([A-Z]{2}|other)$/)),
  name: Text,
  emergency: v.array(v.strictObject({ display: Text, dial: v.pipe(v.string(), v.regex(/^[0-9]{3}$/)) })),
  emergencyNote: v.nullable(Text),
  services: v.array(Service),
  /** None where nothing was looked up: the general rule holds, and one's own school knows more. */
  obligations: v.optional(v.array(Obligation), []),
});
export type SupportContacts = v.InferOutput<typeof SupportContacts>;
