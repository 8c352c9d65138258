namespace Rota.Accounts;

// Whether cash may lie idle (a brokerage account), or every dollar is in a fund (a 401(k)).
internal enum CashUse { Free, None }
