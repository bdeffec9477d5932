export type Result<Value, Fault> = { ok: true; value: Value } | { ok: false; fault: Fault };

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const fail = <Fault>(fault: Fault): { ok: false; fault: Fault } => ({ ok: false, fault });
