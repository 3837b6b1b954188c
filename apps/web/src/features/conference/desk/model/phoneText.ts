/** A mobile number in groups that can be read out: 139 0000 4417; any other as it is. */
export function phoneText(phone: string): string {
  const groups = /^(\d{3})(\d{4})(\d{4})$/.exec(phone);
  return groups === null ? phone : groups.slice(1).join(" ");
}
