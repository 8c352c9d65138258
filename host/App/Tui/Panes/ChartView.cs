namespace Rota.Host.Tui;

// The options chosen for a chart; without a window all days are shown.
internal readonly record struct ChartView(bool IsLog = false, DateOnly? Cursor = null, DateRange? Window = null);
