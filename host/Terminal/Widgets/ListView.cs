namespace Rota.Terminal;

// The row that is chosen, the first that is shown, and how many columns after the first are passed over.
internal readonly record struct ListView(int Chosen, int Top, int Shift);
