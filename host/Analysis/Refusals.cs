using System.Globalization;

namespace Rota.Analysis;

/// <summary>
/// Why an analysis cannot be made: its requirement, and what the run or sweep has. Each method returns null if the analysis can be made; a
/// refused analysis does not stop the others.
/// </summary>
public static class Refusals
{
    private const int LeastMonthsOfHalves = 48;
    private const int LeastMonthsAgainst = 24;
    private const int LeastMonthsOfBands = 12;
    private const int MostBlocks = 16;

    /// <summary>The number of blocks of the overfitting test must be even, 2 to 16.</summary>
    /// <param name="blocks">The number of blocks.</param>
    public static Mistake? OfBlocks(int blocks) => blocks is >= 2 and <= MostBlocks && blocks % 2 == 0
        ? null
        : Told($"{blocks} blocks: the overfitting test compares two halves of them. Use an even number of blocks from 2 to {MostBlocks}.");

    /// <summary>The overfitting test needs 48 whole months, so that a half has 24, and two for each block.</summary>
    /// <param name="months">The number of whole months.</param>
    /// <param name="blocks">An allowed number of blocks.</param>
    public static Mistake? OfOverfitting(int months, int blocks) => months < LeastMonthsOfHalves
        ? Told($"The overfitting test needs {LeastMonthsOfHalves} whole months, 24 for each half; the sweep has {months}. Begin earlier.")
        : OfHalves(months, blocks);

    /// <summary>The overfitting test compares at least two trials.</summary>
    /// <param name="known">The number of trials without an unknown month.</param>
    /// <param name="all">The number of all trials.</param>
    public static Mistake? OfComparison(int known, int all) => known >= 2
        ? null
        : Told($"The overfitting test needs at least two trials with known months, and {known} of {all} {(known == 1 ? "has" : "have")} them. Sweep more points.");

    /// <summary>Bands need 12 whole months.</summary>
    /// <param name="months">The number of whole months.</param>
    public static Mistake? OfBands(int months) => months >= LeastMonthsOfBands
        ? null
        : Told($"Bands need {LeastMonthsOfBands} whole months; the run has {months}. Begin earlier.");

    /// <summary>The test against a benchmark needs 24 whole months.</summary>
    /// <param name="months">The number of whole months.</param>
    public static Mistake? OfRealityCheck(int months) => months >= LeastMonthsAgainst
        ? null
        : Told($"The reality check needs {LeastMonthsAgainst} whole months; the sweep has {months}. Begin earlier.");

    /// <summary>A comparison with a benchmark needs one.</summary>
    /// <param name="analysis">The analysis: "The reality check".</param>
    public static Mistake OfNoBenchmark(string analysis) => new($"{analysis} needs a benchmark. Give one: --benchmark SPY.");

    /// <summary>Blocks of months have at least one month.</summary>
    /// <param name="block">The length of a block, or the mean length.</param>
    public static Mistake? OfBlockLength(double block) => block >= 1 && double.IsFinite(block)
        ? null
        : Told($"A block of {block} months is too short. Use a length of 1 or more months, or auto.");

    /// <summary>A seed has 64 bits.</summary>
    /// <param name="text">The text of the seed: 1.</param>
    public static Mistake? OfSeed(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? null
        : Told($"'{text}' is not a seed. Use a whole number from 0 to {ulong.MaxValue}.");

    /// <summary>Sharpe ratios can be deflated by their moments alone, but other analyses need the months of each trial.</summary>
    /// <param name="analysis">The analysis: "The overfitting test".</param>
    /// <param name="trials">The number of trials.</param>
    public static Mistake OfNoReturns(string analysis, long trials) =>
        Told($"{analysis} needs the monthly returns of the trials, and a sweep of {trials} trials does not keep them. Run it with --keep returns.");

    /// <summary>A window of a walk-forward learns at least 24 months, tests at least one, and leaves one to test.</summary>
    /// <param name="months">The number of whole months.</param>
    /// <param name="train">The months to learn.</param>
    /// <param name="test">The months to test.</param>
    /// <param name="step">The months from one window to the next.</param>
    public static Mistake? OfWindows(int months, int train, int test, int step)
    {
        const int least = WalkForwardPlan.LeastTrain;
        if (train < least) return Told($"Learning of {train} months is too short. Use {least} months or more.");
        if (test < 1) return Told($"A test of {test} months is too short. Use 1 month or more.");
        if (step < 1) return Told($"A step of {step} months is too short. Use 1 month or more.");
        if (train < months) return null;
        return months > least
            ? Told($"Learning of {train} months leaves no month to test: the sweep has {months} whole months. Learn {months - 1} months or fewer.")
            : Told($"A walk-forward needs {least + 1} whole months, {least} to learn and 1 to test; the sweep has {months}. Begin earlier.");
    }

    // Without it, a block would have no variance.
    internal static Mistake? OfHalves(int months, int blocks) => months >= 2 * blocks
        ? null
        : Told($"{blocks} blocks need {2 * blocks} whole months, 2 for each, and there are {months}. Use fewer blocks.");

    internal static void Throw(Mistake? mistake)
    {
        if (mistake is not null) throw new InputException(mistake);
    }

    private static Mistake Told(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
