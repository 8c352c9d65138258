namespace Rota.Plugins.SimulatedMarket;

// An asset of the market: its yearly carry and its own noise in per cent, and its loadings in the order of the factors, 0 where left out.
internal sealed record Member(string Name, double Carry, double Noise, params double[] Loadings);
