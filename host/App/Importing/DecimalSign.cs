namespace Rota.Host.Importing;

internal enum DecimalSign
{
    Dot,
    Comma,
}
