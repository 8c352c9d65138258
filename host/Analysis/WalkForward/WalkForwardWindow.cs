namespace Rota.Analysis;

/// <summary>A span of months to learn from, and the span after it to test on. Months are counted from 0.</summary>
/// <param name="LearnFrom">The first month to learn from.</param>
/// <param name="TestFrom">The first month of the test, the one after the last to learn from.</param>
/// <param name="TestTo">The month after the last of the test.</param>
/// <param name="IsShort">Whether the months ended before the test did.</param>
public readonly record struct WalkForwardWindow(int LearnFrom, int TestFrom, int TestTo, bool IsShort)
{
    /// <summary>The number of months to learn from.</summary>
    public int Learned => TestFrom - LearnFrom;

    /// <summary>The number of months of the test.</summary>
    public int Tested => TestTo - TestFrom;
}
