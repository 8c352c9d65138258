using System.Globalization;
using System.Text.RegularExpressions;

namespace Rota.Analysis;

/// <summary>How a walk-forward divides months: learn, test, step on. Source: Pardo, The Evaluation and Optimization of Trading Strategies (2008).</summary>
/// <param name="Train">The months to learn from, 24 or more.</param>
/// <param name="Test">The months of a test, 1 or more.</param>
/// <param name="IsAnchored">Whether all windows learn from the first month on; otherwise each learns from its last <paramref name="Train"/> months.</param>
public sealed partial record WalkForwardPlan(int Train, int Test, bool IsAnchored = false)
{
    /// <summary>The least number of months to learn from.</summary>
    public const int LeastTrain = 24;

    /// <summary>
    /// The months from one window to the next, 1 or more; the length of a test by default. With fewer, tests overlap, so that their months cannot be
    /// joined.
    /// </summary>
    public int Step { get; init; } = Test;

    /// <summary>Whether tests overlap.</summary>
    public bool Overlaps => Step < Test;

    /// <summary>A plan as text: the spans to learn and to test, in years or months.</summary>
    /// <param name="text">Such as <c>5y/1y</c> or <c>60m/12m</c>.</param>
    /// <param name="isAnchored">Whether all windows learn from the first month on.</param>
    /// <exception cref="InputException">The text is not a plan.</exception>
    public static WalkForwardPlan Parse(string text, bool isAnchored = false)
    {
        var parts = Text().Match(text);
        return parts.Success && Months(parts, "train") is { } train && Months(parts, "test") is { } test
            ? new(train, test, isAnchored)
            : throw new InputException(new Mistake($"'{text}' is not a walk-forward. Give the span to learn and the span to test: 5y/1y, or 60m/12m."));
    }

    /// <summary>A span as text, in months.</summary>
    /// <param name="text">Such as <c>6m</c> or <c>1y</c>.</param>
    /// <exception cref="InputException">The text is not a span.</exception>
    public static int ParseSpan(string text)
    {
        var parts = Span().Match(text);
        return parts.Success && Months(parts, "span") is { } months
            ? months
            : throw new InputException(new Mistake($"'{text}' is not a span. Use years or months: 1y, 6m."));
    }

    /// <summary>The windows of months, in order; the last test may be short.</summary>
    /// <param name="months">The number of whole months.</param>
    /// <exception cref="InputException">A span is too short, or there are too few months.</exception>
    public IReadOnlyList<WalkForwardWindow> Windows(int months)
    {
        Refusals.Throw(Refusals.OfWindows(months, Train, Test, Step));
        var windows = new List<WalkForwardWindow>();
        for (long from = Train; from < months; from += Step)
        {
            var start = (int)from;
            windows.Add(new(IsAnchored ? 0 : start - Train, start, Math.Min(start + Math.Min(Test, months), months), Test > months - start));
        }

        return windows;
    }

    /// <summary>The plan as text: <c>5y/1y</c>, <c>30m/6m anchored</c>.</summary>
    public override string ToString()
    {
        return $"{Of(Train)}/{Of(Test)}{(Step == Test ? "" : $" step {Of(Step)}")}{(IsAnchored ? " anchored" : "")}";

        static string Of(int months) =>
            string.Create(CultureInfo.InvariantCulture, $"{(months % 12 == 0 ? months / 12 : months)}{(months % 12 == 0 ? 'y' : 'm')}");
    }

    private static int? Months(Match parts, string span)
    {
        var perUnit = parts.Groups[span + "Unit"].Value == "y" ? 12 : 1;
        return int.TryParse(parts.Groups[span].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= int.MaxValue / perUnit
            ? count * perUnit
            : null;
    }

    [GeneratedRegex("^(?<train>[0-9]+)(?<trainUnit>[ym])/(?<test>[0-9]+)(?<testUnit>[ym])$")]
    private static partial Regex Text();

    [GeneratedRegex("^(?<span>[0-9]+)(?<spanUnit>[ym])$")]
    private static partial Regex Span();
}
