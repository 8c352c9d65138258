namespace Rota.Analysis;

/// <summary>How a bootstrap divides months into blocks.</summary>
public enum BlockKind
{
    /// <summary>Blocks of random length: <see cref="BlockBootstrap.Stationary"/>.</summary>
    Stationary,

    /// <summary>Blocks of one length: <see cref="BlockBootstrap.Circular"/>.</summary>
    Circular,
}
