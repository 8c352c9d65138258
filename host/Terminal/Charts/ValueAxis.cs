namespace Rota.Terminal;

// Maps values to rows from 0, the highest, to height − 1, the lowest; linear, or logarithmic for values above 0.
internal sealed record ValueAxis(double Low, double High, int Height, bool IsLog)
{
    // A flat curve runs through the middle.
    public static ValueAxis Around(double low, double high, int height, bool isLog) =>
        low < high ? new(low, high, height, isLog) : new(low * 0.99, high * 1.01, height, isLog);

    // Negative or above height − 1 for a value outside.
    public double Place(double value) => (On(High) - On(value)) / (On(High) - On(Low)) * (Height - 1);

    // A log axis with fewer than three round numbers uses the linear ones.
    public (IReadOnlyList<double> Values, double? Step) Ticks(int most)
    {
        if (IsLog && Terminal.Ticks.Logarithmic(Low, High, most) is { Count: >= 3 } round) return (round, null);
        return Terminal.Ticks.Linear(Low, High, most);
    }

    private double On(double value) => IsLog ? Math.Log(value) : value;
}
