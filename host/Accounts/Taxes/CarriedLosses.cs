namespace Rota.Accounts;

// Losses of a year that wait for later ones, 0 or more.
internal readonly record struct CarriedLosses(decimal Short, decimal Long);
