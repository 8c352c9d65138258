namespace Rota.Terminal;

// A cell of the screen, from 0.
internal readonly record struct CellPlace(int X, int Y);
