namespace Rota;

/// <summary>A number that a script declares and that can be set without touching it.</summary>
/// <param name="Name">Its name: <c>fast</c>.</param>
/// <param name="Value">Its value in this run.</param>
/// <param name="Default">Its value when nothing sets it.</param>
/// <param name="Min">The least value allowed.</param>
/// <param name="Max">The greatest value allowed.</param>
/// <param name="Step">What a sweep or slider steps by.</param>
/// <param name="IsWhole">Whether only whole numbers are allowed.</param>
public sealed record Parameter(string Name, double Value, double Default, double Min, double Max, double Step, bool IsWhole);
