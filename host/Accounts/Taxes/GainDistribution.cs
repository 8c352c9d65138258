namespace Rota.Accounts;

// A capital-gain distribution that a fund paid.
internal readonly record struct GainDistribution(DateOnly ExDate, Asset Fund, decimal Amount);
