namespace Rota.Tests.Scripting;

public sealed record Heat(double Degrees) : IHeat;
