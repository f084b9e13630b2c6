export function filesBelow(folder: string, end: string): string[];
