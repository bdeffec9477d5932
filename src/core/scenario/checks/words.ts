/** Words that a check looks for, and what to say of them. */
interface Words {
  pattern: RegExp;
  why: string;
}

const means = 'it names a method, a means or a place of harm, and someone who reads it may be unwell';
const medicine = 'it names a medicine or an amount; a character can say "I would rather not say how"';
const amount = 'numbers of weight, food or drink can do harm to someone who counts them';

/** What no scenario may say, after the sources named in the guide. */
export const forbidden: readonly Words[] = [
  { pattern: /\boverdos(?:e|es|ed|ing)\b/i, why: means },
  { pattern: /\b(?:hang(?:ed|ing|s)?|hung) (?:my|her|him|your|them)sel(?:f|ves)\b/i, why: means },
  {
    pattern:
      /\bnooses?\b|\brazor blades?\b|\b(?:slit|cut)(?:ting|s)? (?:my|her|his|your|their) (?:wrist|arm)/i,
    why: means,
  },
  {
    pattern:
      /\bjump(?:s|ed|ing)? (?:off (?:it|an?|the|this|that)|in front of)\b|\bdrown(?:ed|ing)? (?:my|her|him|your|them)sel/i,
    why: means,
  },
  {
    pattern: /\b(?:shoot|shot|poison(?:ed)?|burn(?:ed)?) (?:my|her|him|your|them)sel(?:f|ves)\b/i,
    why: means,
  },
  {
    pattern: /\bself[- ]harm(?:ing)? (?:scars?|wounds?|cuts?)\b|\bsuicide notes?\b/i,
    why: 'it shows what harm leaves behind',
  },
  {
    pattern:
      /\b(?:paracetamol|acetaminophen|ibuprofen|insulin|morphine|fentanyl|oxycodone|codeine|diazepam|temazepam|lorazepam|zopiclone|propofol|ketamine|propranolol|amitriptyline|sertraline|fluoxetine|citalopram|lithium|potassium chloride|ritalin|methylphenidate|modafinil)\b/i,
    why: medicine,
  },
  {
    pattern:
      /\b(?:\d+|one|two|three|four|five|six|ten|twenty|thirty)\s?(?:mg|milligrams?|ml|tablets?|pills?|capsules?)\b/i,
    why: medicine,
  },
  { pattern: /\b\d+\s?(?:kg|kilos?|lbs|kcal|calories|units of alcohol)\b|\bBMI\b/i, why: amount },
  { pattern: /\bcommit(?:s|ted|ting)? suicide\b/i, why: 'say "died by suicide" or "took their own life"' },
  {
    pattern: /\b(?:un)?(?:successful|failed|completed) (?:suicide|attempt)/i,
    why: 'a death is no success and a life no failure; say "attempt" or "died by suicide"',
  },
  {
    pattern: /\bpromise (?:me )?(?:that )?you (?:won't|will not|wouldn't) (?:do anything|hurt|harm|kill)/i,
    why: 'a promise not to come to harm protects nobody and closes the talk',
  },
  {
    pattern: /\byou (?:failed|killed|let down) (?:her|him|them)\b/i,
    why: 'no choice of a player may be blamed for harm',
  },
];

/** What may be said only where the scene answers it. */
export const answered: readonly Words[] = [
  {
    pattern: /\battention[- ]seek\w*|\bcry for help\b|\bmanipulative\b|\btoxic\b/i,
    why: 'it makes a person of their distress. If someone must say it, the scene must answer it; better find other words',
  },
  {
    pattern: /\b(?:crazy|psycho|nutter|insane|lunatic|mental case|snap out of it)\b/i,
    why: 'it is what keeps people from asking for help. If someone must say it, the scene must answer it; better find other words',
  },
  {
    pattern:
      /\ba (?:schizophrenic|depressive|bipolar|borderline|psychotic|anorexic|bulimic|addict|alcoholic)\b/i,
    why: 'it makes a diagnosis of a person. Name the person, and what they have or feel',
  },
  {
    pattern:
      /\b(?:\d+|one|two|three) in (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b\d+ ?(?:%|per ?cent)|\bepidemic\b/i,
    why: 'a number or a wave makes distress sound ordinary and beyond help. Leave it out',
  },
];
