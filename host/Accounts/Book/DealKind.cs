namespace Rota.Accounts;

internal enum DealKind { Exchange, Contribution, Withdrawal, Reinvested, Opening }
