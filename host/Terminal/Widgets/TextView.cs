namespace Rota.Terminal;

// The first row that is shown, how many columns are passed over where lines are not wrapped, and whether they are.
internal readonly record struct TextView(int Top, int Shift, bool IsWrapped);
