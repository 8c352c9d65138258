namespace Rota.Terminal;

// The selected row, the first visible row, and the number of columns scrolled past after the first.
internal readonly record struct ListView(int Chosen, int Top, int Shift);
