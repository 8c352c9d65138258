namespace Rota.Accounts;

// What becomes of an order that a rule does not allow: it waits; its money goes to the rule's fund; or it is done and counted as a violation.
internal enum RuleAction { Defer, Redirect, Accept }
