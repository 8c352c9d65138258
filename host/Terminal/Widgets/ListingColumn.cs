namespace Rota.Terminal;

// A column of a listing. Where there is too little room, the elastic one gives way first, down to its least, then those of the
// least priority are left out; where there is too much, the elastic one has it.
internal sealed record ListingColumn(string Head, bool IsRight = false, int Priority = 0, bool IsElastic = false, int Least = 8);
