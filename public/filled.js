// Puts parts into a message, in the places of their names in braces.
export const filled = (text, parts) => text.replace(/\{(\w+)\}/g, (all, name) => parts[name] ?? all);
