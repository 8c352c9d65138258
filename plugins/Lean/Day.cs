namespace Rota.Plugins.Lean;

// A line of prices, in dollars as traded.
internal readonly record struct Day(DateOnly Date, double Open, double Close);
