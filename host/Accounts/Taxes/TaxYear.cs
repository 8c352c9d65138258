namespace Rota.Accounts;

// A year as it is taxed. Gains and losses are those that count, before set-offs; capital-gain distributions are long.
internal sealed record TaxYear(int Year, decimal ShortGain, decimal LongGain, NettedYear Netted, decimal Qualified, decimal Ordinary, decimal Tax);
