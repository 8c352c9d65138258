namespace Rota.Terminal;

// The first visible row, the columns scrolled past if lines are not wrapped, and whether they are.
internal readonly record struct TextView(int Top, int Shift, bool IsWrapped);
