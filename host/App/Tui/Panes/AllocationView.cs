namespace Rota.Host.Tui;

// The margins of the chart above, if shown, the visible days, and the selected one.
internal readonly record struct AllocationView(
    int? Left = null, int? Right = null, DateRange? Window = null, DateOnly? Cursor = null);
