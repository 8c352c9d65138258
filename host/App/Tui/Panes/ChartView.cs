namespace Rota.Host.Tui;

// What is chosen of a chart; all days without a window.
internal readonly record struct ChartView(bool IsLog = false, DateOnly? Cursor = null, DateRange? Window = null);
