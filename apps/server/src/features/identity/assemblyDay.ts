const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", dateStyle: "short" });

/** The day of the assembly at an instant, as YYYY-MM-DD: not that of the machine. */
export const assemblyDay = (at: Date): string => format.format(at);
