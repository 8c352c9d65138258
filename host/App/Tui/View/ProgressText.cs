using System.Globalization;
using Rota.Terminal;

namespace Rota.Host.Tui;

// How far many runs are: 12 of 47 ▰▰▱▱▱▱▱▱ 0:08 left.
internal static class ProgressText
{
    private const int BarWidth = 8;

    // Null unless several runs are under way.
    public static string? Of(AppState app)
    {
        if (app.Batch is not { Count: > 1 } batch) return null;
        var letters = PaneLetters.Of(app.Look);
        var full = batch.Done * BarWidth / batch.Count;
        var bar = string.Concat(Enumerable.Range(0, BarWidth).Select(i => i < full ? letters.Full : letters.Empty));
        var left = batch.Left(app.Now) is { } time ? $" {Text(time)} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{batch.Done} of {batch.Count} {bar}{left}");
    }

    public static void Draw(Canvas canvas, AppState app)
    {
        if (Of(app) is { } text) canvas.WriteToLeftOf(canvas.Width, 0, text, Theme.Of(app.Look).Focus);
    }

    private static string Text(TimeSpan left)
    {
        var whole = TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds));
        return string.Create(CultureInfo.InvariantCulture, $"{(whole.TotalHours >= 1 ? $"{(int)whole.TotalHours}:{whole.Minutes:00}" : $"{whole.Minutes}")}:{whole.Seconds:00}");
    }
}
