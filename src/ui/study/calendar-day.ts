/** One whole day for a calendar (RFC 5545). `id`: no text of the person's; `atMs`: some moment of that day, here. */
export function calendarDay(title: string, id: string, atMs: number): string {
  const written = title.replace(/([\\;,])/g, '\\$1').replaceAll('\n', ' ');
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Corridor//EN',
      'BEGIN:VEVENT',
      `UID:${id}@corridor.invalid`,
    ],
    ...[`DTSTAMP:${dayOf(atMs)}T000000Z`, `DTSTART;VALUE=DATE:${dayOf(atMs)}`, `SUMMARY:${written}`],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ];
  return lines.join('\r\n');
}

function dayOf(ms: number): string {
  const day = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}`;
}
