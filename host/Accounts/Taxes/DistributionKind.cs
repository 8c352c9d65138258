namespace Rota.Accounts;

// A capital-gain distribution of a fund is a long-term gain, whatever the age of the shares.
internal enum DistributionKind { Dividend, Gain }
