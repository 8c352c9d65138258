namespace Rota.Analysis;

/// <summary>
/// Which window of a walk-forward decides on a day. A decision on the last close of the learning belongs to the new window: it earns in the test
/// and knows nothing later. So window i decides from the last close of its learning to the day before the last close of its test.
/// </summary>
public sealed class DecidingWindows
{
    private readonly (DateOnly From, DateOnly Until)[] _spans;

    /// <summary>Maps windows to days.</summary>
    /// <param name="windows">The windows, in order, without overlap.</param>
    /// <param name="closes">The last close of each whole month, ascending.</param>
    /// <exception cref="ArgumentException">There are no windows, tests overlap, or there are fewer closes than months.</exception>
    public DecidingWindows(IReadOnlyList<WalkForwardWindow> windows, IReadOnlyList<DateOnly> closes)
    {
        if (windows.Count == 0) throw new ArgumentException("Give at least one window.", nameof(windows));
        if (closes.Count < windows[^1].TestTo)
            throw new ArgumentException($"The windows end after {windows[^1].TestTo} months and there are {closes.Count} closes; give one for each month.", nameof(closes));
        if (windows.Zip(windows.Skip(1)).Any(pair => pair.Second.TestFrom < pair.First.TestTo))
            throw new ArgumentException("Tests overlap; two windows would decide on one day. Use a step of the length of the test.", nameof(windows));
        _spans = [.. windows.Select(window => (closes[window.TestFrom - 1], closes[window.TestTo - 1]))];
    }

    /// <summary>The first day on which a window decides: the last close of the first learning.</summary>
    public DateOnly First => _spans[0].From;

    /// <summary>The last day of the walk-forward: the last close of the last test, on which no window decides.</summary>
    public DateOnly Last => _spans[^1].Until;

    /// <summary>The number of the window that decides on a day; null before the first, from the last day on, and between tests.</summary>
    /// <param name="day">The day of a decision.</param>
    public int? On(DateOnly day)
    {
        var window = Array.FindIndex(_spans, span => span.From <= day && day < span.Until);
        return window < 0 ? null : window;
    }
}
