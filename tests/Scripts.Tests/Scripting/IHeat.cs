namespace Rota.Tests.Scripting;

public interface IHeat
{
    double Degrees { get; }
}
