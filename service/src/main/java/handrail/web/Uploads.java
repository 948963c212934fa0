package handrail.web;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.media.multipart.MultiPartProperties;

/** What people upload stays in memory, where {@link BodyLimit} bounds it: no part of it is ever written to a disk unsealed (C4). */
@Provider
public final class Uploads implements ContextResolver<MultiPartProperties> {

    @Override
    public MultiPartProperties getContext(Class<?> type) {
        return new MultiPartProperties().bufferThreshold(MultiPartProperties.BUFFER_THRESHOLD_MEMORY_ONLY);
    }
}
