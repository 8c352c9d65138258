namespace Rota.Host.Importing;

// The kinds of problems of a row.
internal enum RowProblem
{
    Date,
    Time,
    Cells,
    Fund,
    Name,
    Number,
    Percent,
    NotAbove0,
    Twice,
    Order,
}
