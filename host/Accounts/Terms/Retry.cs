namespace Rota.Accounts;

// When a deferred order is tried again: on the first day on which its rule is free, or at the next decision.
internal enum Retry { Allowed, Decision }
