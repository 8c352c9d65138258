namespace Rota.Accounts;

internal enum TransferPeriod { Month, Quarter, Year, RollingDays }

// At most some days with exchanges in a period; beyond, only moves into one fund, or none.
internal sealed record TransferLimit(TransferPeriod Per, int Count, int RollingDays = 0, Asset? Then = null, RuleAction Action = RuleAction.Defer);
