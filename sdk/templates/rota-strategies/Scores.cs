// Scores shared by several scripts: #load "Scores.cs" imports them into a script. A loaded file must not have a namespace.

/// <summary>Our own scores.</summary>
public static class Scores
{
    /// <summary>The mean of the returns over 1, 3 and 6 months.</summary>
    public static IScore ThreeSpans() =>
        Score(asset => (asset.Return(1.MonthEnds) + asset.Return(3.MonthEnds) + asset.Return(6.MonthEnds)) / 3);
}
