using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// A fund that a rule of the account's file names, and where.
internal sealed record NamedFund(Asset Fund, string Key, PlacedJson Place);
