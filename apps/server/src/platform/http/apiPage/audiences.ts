/** Who may send an operation, in words; the keys are the contract's `Audience`. */
export const audiences: Readonly<Record<string, string>> = {
  anyone: "anyone, without a session.",
  "half-open":
    "whoever has a session, even one that still lacks its second factor or its own password.",
  "signed-in":
    "whoever has a whole session. Posts and rosters decide further: `403`, or `404` where the thing itself must not be known.",
};
