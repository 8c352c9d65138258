namespace Rota.Host.Tui;

// The margins of the chart above where there is one, the days that are shown, and the one that is looked at.
internal readonly record struct AllocationView(
    int? Left = null, int? Right = null, DateRange? Window = null, DateOnly? Cursor = null);
