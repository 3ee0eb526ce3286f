// A reminder for the reader's own calendar, as iCalendar text (RFC 5545). Whoever can see that calendar can read it:
// the page chooses its words with care.

export { save } from './save.js';

const text = new TextEncoder();

// The text of a file for a calendar: an event of a whole day that rings at nine in the morning. `day` as in
// "2026-11-24"; `url` is where the reader comes back to.
export default function ics(day, summary, url) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const digits = (date) => date.slice(0, 10).replaceAll('-', '');
  const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const words = escaped(summary);
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Standfirst//Reminder//EN', 'BEGIN:VEVENT',
    `UID:${stamp}-${digits(day)}@standfirst`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(next.toISOString())}`,
    `SUMMARY:${words}`, `URL:${url.replace(/\p{Cc}/gu, '')}`, 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${words}`, 'TRIGGER:PT9H', 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR', '',
  ];
  return lines.map(folded).join('\r\n');
}

// Text as a value: what would end or divide it gets a backslash, a line break is `\n`.
const escaped = (value) => value.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n').replace(/\p{Cc}/gu, '');

// A line, folded where it would pass 75 bytes and never inside a character.
function folded(line) {
  let made = '';
  let length = 0;
  for (const sign of line) {
    const size = text.encode(sign).length;
    if (length + size > 75) {
      made += '\r\n ';
      length = 1;
    }
    made += sign;
    length += size;
  }
  return made;
}
