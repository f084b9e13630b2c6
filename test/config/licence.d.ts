export const LICENCES_FILE: string;
export const ALLOWED: readonly string[];
export function allowedLicence(expression: unknown): string | null;
export interface ForeignPackage {
  readonly name: string;
  readonly folder: string;
}
export function packageOf(id: string): ForeignPackage | null;
export function readLicence(of: ForeignPackage): {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly texts: readonly string[];
};
