namespace Rota.Terminal;

// A column of a listing. If room is short, the elastic one shrinks first, down to its least width; then columns are dropped by lowest
// priority. Spare room goes to the elastic one.
internal sealed record ListingColumn(string Head, bool IsRight = false, int Priority = 0, bool IsElastic = false, int Least = 8);
