namespace Rota.Accounts;

// Nothing is taxed inside the first two.
internal enum AccountType { TaxDeferred, TaxFree, Taxable }
